-- How somebody wants to read, on whatever device. What is not said is left to the device.

create table platform_access.preference (
    account  bigint primary key references platform_access.account on delete cascade,
    language text constraint a_language_is_named_as_the_web_names_it check (language ~ '^[a-z]{2,3}$'),
    zone     text constraint a_zone_has_a_name check (zone ~ '^[A-Za-z0-9_+/-]{1,60}$'),
    theme    text constraint a_theme_is_light_or_dark check (theme in ('light', 'dark'))
);
