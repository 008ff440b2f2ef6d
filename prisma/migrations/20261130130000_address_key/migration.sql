-- What all spellings of an address have in common that may lead to one article, whatever a site's rules: without scheme,
-- www, AMP, index files, trailing slash and letter case. The rules then choose among the few addresses that share it.
-- A hash, because long addresses do not fit into an index.
CREATE FUNCTION "article_address_key"("url" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT md5(regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(lower("url"), '^https?://(www\.)?', ''),
          '([?&])amp(=[^&]*)?(?=&|$)', '\1', 'g'),
        '([?&])&+', '\1', 'g'),
      '[?&]+$', ''),
    '(/amp|/index\.(html?|php))*/?(\?|$)', '\3'))
$$;
