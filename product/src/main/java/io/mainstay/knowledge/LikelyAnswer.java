package io.mainstay.knowledge;

/// A published article that may answer what somebody asks.
///
/// @param beginning of what it says, without its Markdown
/// @param used how many records it answered
/// @param share of what was asked that it has, from 0 to 1: a word in its title counts more, and a
///   rare one
public record LikelyAnswer(
        ArticleNumber number, String title, String beginning, long used, double share) {

    public String href() {
        return "/articles/" + number;
    }
}
