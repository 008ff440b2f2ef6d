<?php
/** Comments → Moderate comments: signs users who can moderate in to the service's console. */

if (!defined('ABSPATH')) {
  exit;
}

/** Roles of a user in the console; empty: they can't moderate. */
function interline_console_roles(WP_User $user) {
  return array_values(array_intersect(['admin', 'moderator'], interline_roles($user, false)));
}

add_action('admin_menu', function () {
  if (!interline_is_set_up() || interline_console_roles(wp_get_current_user()) === []) {
    return;
  }
  $page = add_comments_page(
    __('Moderate comments', 'interline'),
    __('Moderate comments', 'interline'),
    'read',
    'interline-console',
    'interline_console_page'
  );
  // Before any output, so that the browser can be redirected.
  add_action('load-' . $page, 'interline_open_console');
});

/** Sends the browser to the console with a link that works once. Without one the page says why. */
function interline_open_console() {
  $link = interline_console_link(wp_get_current_user());
  if (is_wp_error($link)) {
    $GLOBALS['interline_console_error'] = $link;
    return;
  }
  nocache_headers();
  header('Referrer-Policy: no-referrer');
  // The console is on the service's host, which wp_safe_redirect would refuse.
  wp_redirect($link['url']);
  exit;
}

/** A link that signs the user in once, within five minutes; or a WP_Error. */
function interline_console_link(WP_User $user) {
  $body = [
    'subject' => (string) $user->ID,
    'issuer' => interline_option('issuer'),
    'name' => $user->display_name,
    'roles' => interline_console_roles($user),
  ];
  return interline_send_as_publisher(['method' => 'POST', 'path' => '/console/links', 'body' => $body]);
}

function interline_console_page() {
  $error = $GLOBALS['interline_console_error'] ?? null;
  printf('<div class="wrap"><h1>%s</h1>', esc_html__('Moderate comments', 'interline'));
  if ($error) {
    $hint = $error->get_error_code() === 'forbidden'
      ? __('The service token can’t open the console. Create one with: interline service-token create --site … --name wordpress --scopes publish,sign-in', 'interline')
      : $error->get_error_message();
    printf('<div class="notice notice-error inline"><p>%s</p></div>', esc_html($hint));
    printf('<p><a class="button" href="">%s</a></p>', esc_html__('Try again', 'interline'));
  }
  echo '</div>';
}
