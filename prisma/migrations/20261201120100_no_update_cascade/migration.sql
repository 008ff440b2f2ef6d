-- interline: no-transaction

-- Ids and the other keys that tables refer to never change. Without a cascade an attempt to change one is refused, where it
-- would have written to every table below. The new constraints hold for new rows at once; what is there is checked without keeping
-- anybody out.
alter table article_address drop constraint if exists article_address_site_id_article_id_fkey,
  add constraint article_address_site_id_article_id_fkey
  foreign key (site_id, article_id) references article (site_id, id) on delete cascade not valid;
alter table article_removal drop constraint if exists article_removal_article_fkey,
  add constraint article_removal_article_fkey
  foreign key (site_id, article_id) references article (site_id, id) on delete cascade not valid;
alter table comment drop constraint if exists comment_site_id_thread_id_fkey,
  add constraint comment_site_id_thread_id_fkey
  foreign key (site_id, thread_id) references thread (site_id, id) on delete cascade not valid;
alter table comment_mention drop constraint if exists comment_mention_comment_fkey,
  add constraint comment_mention_comment_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade not valid;
alter table comment_rank drop constraint if exists comment_rank_site_id_comment_id_fkey,
  add constraint comment_rank_site_id_comment_id_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade not valid;
alter table comment_revision drop constraint if exists comment_revision_site_id_comment_id_fkey,
  add constraint comment_revision_site_id_comment_id_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade not valid;
alter table flag drop constraint if exists flag_site_id_comment_id_fkey,
  add constraint flag_site_id_comment_id_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade not valid;
alter table issuer drop constraint if exists issuer_site_id_fkey,
  add constraint issuer_site_id_fkey
  foreign key (site_id) references site (id) on delete cascade not valid;
alter table paragraph drop constraint if exists paragraph_site_id_article_id_fkey,
  add constraint paragraph_site_id_article_id_fkey
  foreign key (site_id, article_id) references article (site_id, id) on delete cascade not valid;
alter table person_name_part drop constraint if exists person_name_part_site_id_fkey,
  add constraint person_name_part_site_id_fkey
  foreign key (site_id) references site (id) on delete cascade not valid;
alter table placement drop constraint if exists placement_site_id_paragraph_id_fkey,
  add constraint placement_site_id_paragraph_id_fkey
  foreign key (site_id, paragraph_id) references paragraph (site_id, id) on delete cascade not valid;
alter table queue_length drop constraint if exists queue_length_site_id_fkey,
  add constraint queue_length_site_id_fkey
  foreign key (site_id) references site (id) on delete cascade not valid;
alter table rating drop constraint if exists rating_site_id_article_id_fkey,
  add constraint rating_site_id_article_id_fkey
  foreign key (site_id, article_id) references article (site_id, id) on delete cascade not valid;
alter table reaction drop constraint if exists reaction_site_id_comment_id_fkey,
  add constraint reaction_site_id_comment_id_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade not valid;
alter table renamed_person drop constraint if exists renamed_person_person_fkey,
  add constraint renamed_person_person_fkey
  foreign key (site_id, person_id) references person (site_id, id) on delete cascade not valid;
alter table revision drop constraint if exists revision_site_id_article_id_fkey,
  add constraint revision_site_id_article_id_fkey
  foreign key (site_id, article_id) references article (site_id, id) on delete cascade not valid;
alter table revision drop constraint if exists revision_site_id_article_id_hash_fkey,
  add constraint revision_site_id_article_id_hash_fkey
  foreign key (site_id, article_id, hash) references revision_text (site_id, article_id, hash) on delete restrict not valid;
alter table revision_text drop constraint if exists revision_text_site_id_article_id_fkey,
  add constraint revision_text_site_id_article_id_fkey
  foreign key (site_id, article_id) references article (site_id, id) on delete cascade not valid;
alter table service_token drop constraint if exists service_token_site_id_fkey,
  add constraint service_token_site_id_fkey
  foreign key (site_id) references site (id) on delete cascade not valid;
alter table signing_key drop constraint if exists signing_key_site_id_issuer_id_fkey,
  add constraint signing_key_site_id_issuer_id_fkey
  foreign key (site_id, issuer_id) references issuer (site_id, id) on delete cascade not valid;
alter table thread drop constraint if exists thread_site_id_article_id_fkey,
  add constraint thread_site_id_article_id_fkey
  foreign key (site_id, article_id) references article (site_id, id) on delete cascade not valid;
alter table thread drop constraint if exists thread_site_id_paragraph_id_fkey,
  add constraint thread_site_id_paragraph_id_fkey
  foreign key (site_id, paragraph_id) references paragraph (site_id, id) on delete restrict not valid;
alter table used_challenge drop constraint if exists used_challenge_site_id_fkey,
  add constraint used_challenge_site_id_fkey
  foreign key (site_id) references site (id) on delete cascade not valid;
alter table verdict drop constraint if exists verdict_site_id_comment_id_fkey,
  add constraint verdict_site_id_comment_id_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade not valid;
alter table vote drop constraint if exists vote_site_id_comment_id_fkey,
  add constraint vote_site_id_comment_id_fkey
  foreign key (site_id, comment_id) references comment (site_id, id) on delete cascade not valid;

alter table article_address validate constraint article_address_site_id_article_id_fkey;
alter table article_removal validate constraint article_removal_article_fkey;
alter table comment validate constraint comment_site_id_thread_id_fkey;
alter table comment_mention validate constraint comment_mention_comment_fkey;
alter table comment_rank validate constraint comment_rank_site_id_comment_id_fkey;
alter table comment_revision validate constraint comment_revision_site_id_comment_id_fkey;
alter table flag validate constraint flag_site_id_comment_id_fkey;
alter table issuer validate constraint issuer_site_id_fkey;
alter table paragraph validate constraint paragraph_site_id_article_id_fkey;
alter table person_name_part validate constraint person_name_part_site_id_fkey;
alter table placement validate constraint placement_site_id_paragraph_id_fkey;
alter table queue_length validate constraint queue_length_site_id_fkey;
alter table rating validate constraint rating_site_id_article_id_fkey;
alter table reaction validate constraint reaction_site_id_comment_id_fkey;
alter table renamed_person validate constraint renamed_person_person_fkey;
alter table revision validate constraint revision_site_id_article_id_fkey;
alter table revision validate constraint revision_site_id_article_id_hash_fkey;
alter table revision_text validate constraint revision_text_site_id_article_id_fkey;
alter table service_token validate constraint service_token_site_id_fkey;
alter table signing_key validate constraint signing_key_site_id_issuer_id_fkey;
alter table thread validate constraint thread_site_id_article_id_fkey;
alter table thread validate constraint thread_site_id_paragraph_id_fkey;
alter table used_challenge validate constraint used_challenge_site_id_fkey;
alter table verdict validate constraint verdict_site_id_comment_id_fkey;
alter table vote validate constraint vote_site_id_comment_id_fkey;
