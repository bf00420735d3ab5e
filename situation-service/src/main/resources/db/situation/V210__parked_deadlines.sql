alter table deadline
  -- it came due while its situation is closed; handed out again when that is opened
  add column parked       boolean not null default false,
  -- when that was, for what then is to count as missed
  add column closed_until timestamptz,
  -- how often it was refused: each time it waits longer
  add column refused      integer not null default 0;
