package io.mainstay.knowledge;

/// A published article that may answer what somebody asks.
///
/// @param beginning of what it says, without its Markdown
/// @param used how many records it answered
public record LikelyAnswer(ArticleNumber number, String title, String beginning, long used) {

    public String href() {
        return "/articles/" + number;
    }
}
