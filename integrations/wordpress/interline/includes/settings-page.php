<?php
/** Settings → Interline: the service's URL and secrets, a connection check, and sending existing posts. */

if (!defined('ABSPATH')) {
  exit;
}

add_action('admin_menu', function () {
  add_options_page('Interline', 'Interline', 'manage_options', 'interline', 'interline_settings_page');
});

add_filter('plugin_action_links_' . plugin_basename(INTERLINE_FILE), function ($links) {
  $address = admin_url('options-general.php?page=interline');
  return array_merge([sprintf('<a href="%s">%s</a>', esc_url($address), esc_html__('Settings', 'interline'))], $links);
});

add_action('admin_init', function () {
  register_setting('interline', 'interline', ['sanitize_callback' => 'interline_sanitize']);
});

/** [name => [label, kind, hint]]. Kinds: url, text, secret. */
function interline_fields() {
  return [
    'url' => [__('Service address', 'interline'), 'url', __('Such as https://comments.example', 'interline')],
    'site' => [__('Site', 'interline'), 'text', __('The key of the site in the service.', 'interline')],
    'service_token' => [
      __('Service token', 'interline'),
      'secret',
      __('Sends posts to the service and opens the console. Printed by: interline service-token create --site … --name wordpress --scopes publish,sign-in', 'interline'),
    ],
    'issuer' => [
      __('Issuer', 'interline'),
      'text',
      /* translators: %s: an address */
      sprintf(__('Signs readers in. Add a key in the service: interline key add --site … --issuer %s', 'interline'), home_url()),
    ],
    'kid' => [__('Key id (kid)', 'interline'), 'text', __('As printed by key add.', 'interline')],
    'secret' => [__('Shared secret', 'interline'), 'secret', __('As printed by key add.', 'interline')],
  ];
}

/** Keeps stored secrets if the fields are empty, because the page never shows them. */
function interline_sanitize($input) {
  $saved = get_option('interline', []);
  $options = [];
  foreach (interline_fields() as $name => [, $kind]) {
    $value = trim((string) ($input[$name] ?? ''));
    $options[$name] = $kind === 'url' ? esc_url_raw($value, ['https', 'http']) : sanitize_text_field($value);
    if ($kind === 'secret' && $value === '') {
      $options[$name] = $saved[$name] ?? '';
    }
  }
  $options['place'] = in_array($input['place'] ?? '', INTERLINE_PLACES, true) ? $input['place'] : 'replace';
  return $options;
}

function interline_settings_page() {
  $options = interline_options();
  echo '<div class="wrap"><h1>Interline</h1>';
  if (interline_is_set_up()) {
    interline_print_checks();
  }
  echo '<form method="post" action="options.php">';
  settings_fields('interline');
  echo '<table class="form-table" role="presentation">';
  foreach (interline_fields() as $name => [$label, $kind, $hint]) {
    interline_print_field($name, $label, $kind, $hint, $options[$name]);
  }
  interline_print_places($options['place']);
  echo '</table>';
  submit_button();
  echo '</form>';
  interline_print_backlog();
  echo '</div>';
}

function interline_print_field($name, $label, $kind, $hint, $value) {
  $constant = INTERLINE_CONSTANTS[$name];
  $fixed = defined($constant);
  $known = $kind === 'secret' && $value !== '';
  printf('<tr><th scope="row"><label for="interline-%s">%s</label></th><td>', esc_attr($name), esc_html($label));
  printf(
    '<input class="regular-text" id="interline-%1$s" name="interline[%1$s]" type="%2$s" value="%3$s" placeholder="%4$s" aria-describedby="interline-%1$s-hint" autocomplete="off"%5$s>',
    esc_attr($name),
    esc_attr($kind === 'secret' ? 'password' : $kind),
    esc_attr($kind === 'secret' ? '' : $value),
    esc_attr($known ? __('Saved. Leave empty to keep it.', 'interline') : ''),
    disabled($fixed, true, false)
  );
  /* translators: %s: the name of a constant */
  $hint = $fixed ? sprintf(__('Set by %s in wp-config.php.', 'interline'), $constant) : $hint;
  printf('<p class="description" id="interline-%s-hint">%s</p></td></tr>', esc_attr($name), esc_html($hint));
}

function interline_print_places($chosen) {
  $names = [
    'replace' => __('In place of the theme’s comments', 'interline'),
    'after' => __('After the text, in addition to the theme’s comments', 'interline'),
    'manual' => __('Only where I put it: [interline-comments], or interline_comments() in the theme', 'interline'),
  ];
  printf('<tr><th scope="row">%s</th><td><fieldset><legend class="screen-reader-text">%1$s</legend>', esc_html__('Position of the discussion', 'interline'));
  foreach (INTERLINE_PLACES as $place) {
    printf(
      '<label><input type="radio" name="interline[place]" value="%s"%s> %s</label><br>',
      esc_attr($place),
      checked($chosen, $place, false),
      esc_html($names[$place])
    );
  }
  echo '</fieldset></td></tr>';
}

/** Shows for each secret whether the service accepts it. */
function interline_print_checks() {
  $checks = [
    __('Sending posts', 'interline') => interline_send_as_publisher(['method' => 'GET', 'path' => '/articles?limit=1', 'timeout' => 3]),
    __('Signing readers in', 'interline') => interline_send([
      'method' => 'GET',
      'path' => '/self',
      'timeout' => 3,
      'token' => interline_token(wp_get_current_user(), 0),
    ]),
  ];
  foreach ($checks as $name => $answer) {
    $failed = is_wp_error($answer);
    printf(
      '<div class="notice inline %s"><p><strong>%s:</strong> %s</p></div>',
      $failed ? 'notice-error' : 'notice-success',
      esc_html($name),
      esc_html($failed ? $answer->get_error_message() : __('works', 'interline'))
    );
  }
}

function interline_print_backlog() {
  $progress = get_option(INTERLINE_BACKLOG_OPTION);
  printf('<h2>%s</h2>', esc_html__('Existing posts', 'interline'));
  printf('<p>%s</p>', esc_html__('New and changed posts are sent when they are saved. Send all others once, so that their discussions follow the text from the start.', 'interline'));
  if (is_array($progress)) {
    /* translators: 1: number of posts, 2: number of posts */
    $line = sprintf(__('%1$d sent, %2$d of them failed.', 'interline'), $progress['done'], $progress['failed']);
    printf('<p role="status">%s %s</p>', esc_html($line), $progress['running'] ? esc_html__('Still running.', 'interline') : '');
  }
  printf('<form method="post" action="%s">', esc_url(admin_url('admin-post.php')));
  wp_nonce_field('interline_backlog');
  echo '<input type="hidden" name="action" value="interline_backlog">';
  submit_button(__('Send all posts', 'interline'), 'secondary', 'submit', false, interline_is_set_up() ? [] : ['disabled' => 'disabled']);
  echo '</form>';
}

add_action('admin_post_interline_backlog', function () {
  if (!current_user_can('manage_options')) {
    wp_die('', 403);
  }
  check_admin_referer('interline_backlog');
  interline_start_backlog();
  wp_safe_redirect(admin_url('options-general.php?page=interline'));
  exit;
});
