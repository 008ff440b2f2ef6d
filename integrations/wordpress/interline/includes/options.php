<?php
/**
 * The plugin's options. A constant in wp-config.php overrides the settings page, which keeps secrets
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

/** Position of the discussion: in place of the theme's comments, after the text, or only at the template tag or shortcode. */
const INTERLINE_PLACES = ['replace', 'after', 'manual'];

/** All options, with defaults. */
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

/** Whether a service is configured; without one the plugin does not change the site. */
function interline_is_set_up() {
  $options = interline_options();
  return $options['url'] !== '' && $options['site'] !== '';
}

/** Post types with discussions; the filter `interline_post_types` can add others. */
function interline_post_types() {
  return (array) apply_filters('interline_post_types', ['post']);
}

/** The post's key in the service; it does not change with the URL. */
function interline_key($post_id) {
  return 'post-' . $post_id;
}

/** Whether the post's text may be sent to the service: only if all of it is public. */
function interline_is_public(WP_Post $post) {
  return in_array($post->post_type, interline_post_types(), true) && $post->post_status === 'publish' && $post->post_password === '';
}
