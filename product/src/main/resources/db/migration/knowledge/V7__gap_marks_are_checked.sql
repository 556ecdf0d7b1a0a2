alter table knowledge.gap validate constraint gap_mark_is_whole;
alter table knowledge.gap validate constraint gap_of_several_has_no_mark;
