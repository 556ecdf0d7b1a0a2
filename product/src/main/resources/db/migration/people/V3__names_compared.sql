-- How names are compared: without case, and without the signs on letters that few people type. Most text has none of those,
-- which is quick to know.
create function people.unsigned(text) returns text
    language sql immutable strict parallel safe
    return case when octet_length($1) = length($1) then $1 else
        replace(replace(replace(
            translate(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'), 'øłđðı', 'olddi'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')
        end;

create function people.folded(text) returns text
    language sql immutable strict parallel safe
    return people.unsigned(lower($1));

-- The words of what a type-ahead looks through, for finding how they begin.
create function people.words(search text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('simple'::regconfig, regexp_replace(people.unsigned($1), '[^[:alnum:]]+', ' ', 'g'));
