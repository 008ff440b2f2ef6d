<?php
/** Ends users' sessions in the console when they sign out of WordPress, lose a role or are deleted. */

if (!defined('ABSPATH')) {
  exit;
}

/** The service may be unreachable; then the sessions end by themselves, within eight hours. */
function interline_end_console_sessions($user_id) {
  if (!interline_is_set_up() || interline_option('service_token') === '') {
    return;
  }
  $body = ['subject' => (string) $user_id, 'issuer' => interline_option('issuer')];
  interline_send_as_publisher(['method' => 'POST', 'path' => '/console/sessions/end', 'body' => $body, 'timeout' => 3]);
}

/** Only of users who may have a session, so that readers' sign-outs don't wait for the service. */
function interline_end_moderators_sessions($user_id) {
  $user = get_userdata($user_id);
  if ($user && array_intersect(['admin', 'moderator'], interline_roles($user, false))) {
    interline_end_console_sessions($user_id);
  }
}

/** Whether a WordPress role lets its users moderate. */
function interline_role_moderates($name) {
  $role = get_role($name);
  return $role && ($role->has_cap('moderate_comments') || $role->has_cap('manage_options'));
}

// With the user's id since WordPress 5.5.
add_action('wp_logout', 'interline_end_moderators_sessions');
add_action('delete_user', 'interline_end_moderators_sessions');
add_action('set_user_role', function ($user_id, $role, $old_roles) {
  if (array_filter($old_roles, 'interline_role_moderates') !== []) {
    interline_end_console_sessions($user_id);
  }
}, 10, 3);
add_action('remove_user_role', function ($user_id, $role) {
  if (interline_role_moderates($role)) {
    interline_end_console_sessions($user_id);
  }
}, 10, 2);
