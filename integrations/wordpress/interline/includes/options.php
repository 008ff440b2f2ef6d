<?php
/**
 * What the plugin is set to. A constant in wp-config.php wins over what the settings page saved, which keeps secrets
 * out of the database: INTERLINE_URL, INTERLINE_SITE, INTERLINE_ISSUER, INTERLINE_KID, INTERLINE_SECRET,
 * INTERLINE_SERVICE_TOKEN.
 */

if (!defined('ABSPATH')) {
  exit;
}

const INTERLINE_CONSTANTS = [
  'url' => 'INTERLINE_URL',
  'site' => 'INTERLINE_SITE',
  'issuer' => 'INTERLINE_ISSUER',
  'kid' => 'INTERLINE_KID',
  'secret' => 'INTERLINE_SECRET',
  'service_token' => 'INTERLINE_SERVICE_TOKEN',
];

/** Where the discussion goes: in place of the theme's comments, after them, or only where the template tag or block is. */
const INTERLINE_PLACES = ['replace', 'after', 'manual'];

/** All options, with defaults for what is not set. */
function interline_options() {
  $saved = get_option('interline', []);
  $options = array_merge(
    ['url' => '', 'site' => '', 'issuer' => home_url(), 'kid' => '', 'secret' => '', 'service_token' => '', 'place' => 'replace'],
    is_array($saved) ? $saved : []
  );
  foreach (INTERLINE_CONSTANTS as $name => $constant) {
    if (defined($constant)) {
      $options[$name] = constant($constant);
    }
  }
  $options['url'] = untrailingslashit($options['url']);
  return $options;
}

/** One option. */
function interline_option($name) {
  return interline_options()[$name];
}

/** Whether there is a service to talk to: without one the plugin leaves the site as it is. */
function interline_is_set_up() {
  $options = interline_options();
  return $options['url'] !== '' && $options['site'] !== '';
}

/** Kinds of posts with discussions; the filter `interline_post_types` adds others. */
function interline_post_types() {
  return (array) apply_filters('interline_post_types', ['post']);
}

/** The service's key of a post: it stays when the address changes. */
function interline_key($post_id) {
  return 'post-' . $post_id;
}

/** Whether the service may have the post's text: it is public as a whole. */
function interline_is_public(WP_Post $post) {
  return in_array($post->post_type, interline_post_types(), true) && $post->post_status === 'publish' && $post->post_password === '';
}
