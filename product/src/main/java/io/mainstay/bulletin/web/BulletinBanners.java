package io.mainstay.bulletin.web;

import io.mainstay.bulletin.Bulletins;
import io.mainstay.bulletin.Notice;
import io.mainstay.platform.web.home.HomeBanner;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the reader should know of now, above all else on the first page.
@Component
class BulletinBanners implements HomeBanner {

    private static final int MOST = 3;

    private final Bulletins bulletins;

    BulletinBanners(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public List<Shown> shown() {
        return bulletins.current().stream().limit(MOST).map(BulletinBanners::shown).toList();
    }

    private static Shown shown(Notice notice) {
        return new Shown(
                notice.title(),
                notice.text(),
                notice.href(),
                BulletinLook.icon(notice.kind()),
                notice.ahead() ? "" : BulletinLook.tone(notice.severity()),
                notice.told(),
                notice.from().filter(any -> notice.ahead()),
                notice.awayHref());
    }
}
