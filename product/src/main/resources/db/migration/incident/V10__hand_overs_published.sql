-- Published: which teams an incident went through, and whether one of them was beyond the first line.
create view incident.published_hand_over as
    select h.incident, h.at, h.from_team, h.to_team, t.line > 1 or t.supplier is not null as beyond_first_line
      from incident.hand_over h join people.published_team t on t.id = h.to_team;
