<?php
/**
 * Plugin Name: Interline
 * Description: Comments at the paragraph, in the place of WordPress's own.
 * Requires at least: 5.7
 * Requires PHP: 7.4
 *
 * Put this file into wp-content/plugins, or require it from the theme's functions.php. In the theme's single.php call
 * interline_comments() where comments_template() stands. In wp-config.php:
 *
 *   define('INTERLINE_URL', 'https://comments.example');       // where the service is
 *   define('INTERLINE_SITE', 'courier');                       // key of the site
 *   define('INTERLINE_ISSUER', 'https://courier.example');     // as told to `interline key add`,
 *   define('INTERLINE_KID', '…');                              // and as it printed them
 *   define('INTERLINE_SECRET', '…');
 *   define('INTERLINE_SERVICE_TOKEN', '…');                    // of `interline service-token create`
 */

if (!defined('ABSPATH')) {
  exit;
}

function interline_key($post_id) {
  return 'post-' . $post_id;
}

function interline_api($path) {
  return INTERLINE_URL . '/v1/sites/' . rawurlencode(INTERLINE_SITE) . $path;
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

/** The token of a WordPress user, for an hour; whoever wrote the post is its author. */
function interline_token(WP_User $user, $post_id) {
  $writes = $post_id && (int) get_post_field('post_author', $post_id) === $user->ID;
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
  $claims = [
    'iss' => INTERLINE_ISSUER,
    'aud' => 'interline',
    'sub' => (string) $user->ID,
    'name' => $user->display_name,
    'picture' => get_avatar_url($user->ID),
    'roles' => $roles,
    'articles' => $writes ? [interline_key($post_id)] : [],
    'exp' => time() + HOUR_IN_SECONDS,
  ];
  return interline_jwt($claims, INTERLINE_KID, INTERLINE_SECRET);
}

/** GET /wp-json/interline/v1/token?post=…: a token for who is signed in. */
add_action('rest_api_init', function () {
  register_rest_route('interline/v1', '/token', [
    'methods' => 'GET',
    'permission_callback' => 'is_user_logged_in',
    'callback' => function (WP_REST_Request $request) {
      return ['token' => interline_token(wp_get_current_user(), (int) $request['post'])];
    },
  ]);
});

add_action('wp_head', function () {
  if (is_singular('post')) {
    wp_print_script_tag(['type' => 'module', 'src' => INTERLINE_URL . '/widget/interline.js']);
  }
});

/** The service learns each text that is published, so that comments follow their paragraphs. */
add_action('wp_after_insert_post', function ($post_id, $post) {
  if ($post->post_type !== 'post' || $post->post_status !== 'publish') {
    return;
  }
  wp_remote_request(interline_api('/publications/' . interline_key($post_id)), [
    'method' => 'PUT',
    'headers' => [
      'Authorization' => 'Bearer ' . INTERLINE_SERVICE_TOKEN,
      'Content-Type' => 'application/json',
    ],
    'body' => wp_json_encode([
      'url' => get_permalink($post),
      'title' => html_entity_decode(get_the_title($post), ENT_QUOTES, 'UTF-8'),
      'html' => '<article>' . apply_filters('the_content', $post->post_content) . '</article>',
      'contentSelector' => 'article',
      'authors' => [(string) $post->post_author],
    ]),
  ]);
}, 10, 2);

/** A post that is deleted for good takes its comments along; in the trash it keeps them. */
add_action('before_delete_post', function ($post_id, $post) {
  if ($post->post_type !== 'post') {
    return;
  }
  wp_remote_request(interline_api('/publications/' . interline_key($post_id)), [
    'method' => 'DELETE',
    'headers' => ['Authorization' => 'Bearer ' . INTERLINE_SERVICE_TOKEN],
  ]);
}, 10, 2);

/** The discussion as HTML, for readers without script; kept for a minute. Empty when the service is away. */
function interline_fragment($post_id) {
  $cursor = isset($_GET['interline_cursor']) ? (string) wp_unslash($_GET['interline_cursor']) : '';
  if (!preg_match('/^[A-Za-z0-9_-]{0,512}$/', $cursor)) {
    $cursor = '';
  }
  $address = interline_api('/fragment?') . http_build_query([
    'key' => interline_key($post_id),
    'lang' => get_bloginfo('language'),
    'pageUrl' => get_permalink($post_id),
    'cursor' => $cursor,
  ]);
  $name = 'interline_' . md5($address);
  $html = get_transient($name);
  if ($html === false) {
    $answer = wp_remote_get($address, ['timeout' => 2]);
    $html = wp_remote_retrieve_response_code($answer) === 200 ? wp_remote_retrieve_body($answer) : '';
    set_transient($name, $html, MINUTE_IN_SECONDS);
  }
  return $html;
}

/** Template tag: the comments of the current post. */
function interline_comments() {
  $post_id = get_the_ID();
  printf(
    '<interline-comments api="%s" site="%s" key="%s" url="%s" content=".entry-content">%s</interline-comments>',
    esc_url(INTERLINE_URL),
    esc_attr(INTERLINE_SITE),
    esc_attr(interline_key($post_id)),
    esc_url(get_permalink($post_id)),
    interline_fragment($post_id) // HTML of the service, which has made it safe.
  );
  $login = wp_login_url(get_permalink($post_id));
  $address = add_query_arg('post', $post_id, rest_url('interline/v1/token'));
  $token = is_user_logged_in() ? ['url' => $address, 'nonce' => wp_create_nonce('wp_rest')] : null;
  $settings = wp_json_encode(['login' => $login, 'token' => $token], JSON_HEX_TAG | JSON_HEX_AMP);
  wp_print_inline_script_tag(
    "const { login, token } = $settings;
    const comments = document.querySelector('interline-comments');
    comments.getToken = async () => {
      if (!token) return null;
      const response = await fetch(token.url, { headers: { 'X-WP-Nonce': token.nonce } });
      return response.ok ? (await response.json()).token : null;
    };
    comments.addEventListener('interline:login-request', () => location.assign(login));",
    ['type' => 'module']
  );
}
