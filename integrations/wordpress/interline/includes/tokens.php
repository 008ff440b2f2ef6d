<?php
/** Signs WordPress users in to the discussion, with tokens issued by the site. */

if (!defined('ABSPATH')) {
  exit;
}

/** A JWT (RFC 7519) signed with HMAC-SHA256 (RFC 7515, A.1). */
function interline_jwt(array $claims, $kid, $secret) {
  $encode = function ($bytes) {
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
  };
  $header = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => $kid];
  $signed = $encode(wp_json_encode($header)) . '.' . $encode(wp_json_encode($claims));
  return $signed . '.' . $encode(hash_hmac('sha256', $signed, $secret, true));
}

/** Roles of a WordPress user in the discussion of a post. */
function interline_roles(WP_User $user, $writes) {
  $roles = [];
  if (user_can($user, 'manage_options')) {
    $roles[] = 'admin';
  }
  if (user_can($user, 'moderate_comments')) {
    $roles[] = 'moderator';
  }
  if ($writes) {
    $roles[] = 'author';
  }
  return apply_filters('interline_roles', $roles, $user);
}

/** A token for a WordPress user, valid for an hour; the post's author is the article's author. */
function interline_token(WP_User $user, $post_id) {
  $writes = $post_id && (int) get_post_field('post_author', $post_id) === $user->ID;
  $options = interline_options();
  $claims = [
    'iss' => $options['issuer'],
    'aud' => 'interline',
    'sub' => (string) $user->ID,
    'name' => $user->display_name,
    'roles' => interline_roles($user, $writes),
    'articles' => $writes ? [interline_key($post_id)] : [],
    'iat' => time(),
    'exp' => time() + HOUR_IN_SECONDS,
  ];
  $picture = get_avatar_url($user->ID);
  if ($picture) {
    $claims['picture'] = set_url_scheme($picture, 'https');
  }
  return interline_jwt($claims, $options['kid'], $options['secret']);
}

/** GET /wp-json/interline/v1/token?post=…: a token for the signed-in user. The widget sends a nonce. */
add_action('rest_api_init', function () {
  register_rest_route('interline/v1', '/token', [
    'methods' => 'GET',
    'permission_callback' => function () {
      return is_user_logged_in() && interline_option('secret') !== '';
    },
    'args' => ['post' => ['type' => 'integer', 'default' => 0]],
    'callback' => function (WP_REST_Request $request) {
      $response = new WP_REST_Response(['token' => interline_token(wp_get_current_user(), (int) $request['post'])]);
      $response->header('Cache-Control', 'no-store');
      return $response;
    },
  ]);
});
