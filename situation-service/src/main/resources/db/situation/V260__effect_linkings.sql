-- how often a pair of facts was linked as effect and cause, also when it is not any more (F7): who
-- links and unlinks the same pair over and over is stopped before the fact's history is full of it
create table fact_effect_linking (
  situation_id varchar(128) not null,
  effect       varchar(128) not null,
  cause        varchar(128) not null,
  times        int not null,
  primary key (situation_id, effect, cause)
);
insert into fact_effect_linking (situation_id, effect, cause, times)
  select situation_id, effect, cause, 1 from fact_effect;
