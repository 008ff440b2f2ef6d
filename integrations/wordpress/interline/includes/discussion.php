<?php
/** Adds the discussion to the page: the script, the element, and the comments as HTML inside it for readers without script. */

if (!defined('ABSPATH')) {
  exit;
}

/** Whether the page shows a post with a discussion in the service. */
function interline_is_on($post) {
  return interline_is_set_up() && $post instanceof WP_Post && interline_is_public($post) && !post_password_required($post);
}

add_action('wp_head', function () {
  if (is_singular() && interline_is_on(get_queried_object())) {
    wp_print_script_tag(['type' => 'module', 'src' => interline_option('url') . '/widget/interline.js']);
  }
});

/** Replaces the theme's comments: classic themes load a template … */
add_filter('comments_template', function ($template) {
  return interline_option('place') === 'replace' && interline_is_on(get_post()) ? __DIR__ . '/comments-template.php' : $template;
}, 100);

/** … block themes have a block with one of these names. */
add_filter('pre_render_block', function ($html, $block) {
  $names = ['core/comments', 'core/comments-query-loop', 'core/post-comments'];
  $replaces = in_array($block['blockName'], $names, true) && interline_option('place') === 'replace' && is_singular();
  return $replaces && interline_is_on(get_queried_object()) ? interline_discussion(get_queried_object_id()) : $html;
}, 10, 2);

add_filter('the_content', function ($html) {
  $shown = interline_option('place') === 'after' && is_singular() && in_the_loop() && is_main_query();
  return $shown && interline_is_on(get_post()) && !doing_action('wp_head') ? $html . interline_discussion(get_the_ID()) : $html;
}, 100);

/** Template tag: the discussion of the current post. */
function interline_comments() {
  if (interline_is_on(get_post())) {
    echo interline_discussion(get_the_ID()); // Escaped where it is made.
  }
}

add_shortcode('interline-comments', function () {
  return is_singular() && interline_is_on(get_post()) ? interline_discussion(get_the_ID()) : '';
});

/** The element with the comments inside, once per page. */
function interline_discussion($post_id) {
  static $printed = [];
  if (isset($printed[$post_id])) {
    return '';
  }
  $printed[$post_id] = true;
  $element = sprintf(
    '<interline-comments api="%s" site="%s" key="%s" url="%s" lang="%s"%s>%s</interline-comments>',
    esc_url(interline_option('url')),
    esc_attr(interline_option('site')),
    esc_attr(interline_key($post_id)),
    esc_url(get_permalink($post_id)),
    esc_attr(get_bloginfo('language')),
    interline_content_attribute($post_id),
    interline_fragment($post_id) // HTML of the service, which has made it safe.
  );
  // Themes set the width of their comments with these class names.
  return '<div id="comments" class="comments-area default-max-width">' . $element . interline_sign_in_script($post_id) . '</div>';
}

/** The theme's element with the text; the filter `interline_content_selector` can change it. */
function interline_content_attribute($post_id) {
  $selector = apply_filters('interline_content_selector', ".post-$post_id .entry-content, .entry-content, .wp-block-post-content");
  return $selector ? ' content="' . esc_attr($selector) . '"' : '';
}

/** Signs the reader in with the site's own session, and sends others to the site's login and back. */
function interline_sign_in_script($post_id) {
  $address = add_query_arg('post', $post_id, rest_url('interline/v1/token'));
  $settings = [
    'key' => interline_key($post_id),
    'login' => wp_login_url(get_permalink($post_id) . '#comments'),
    'token' => is_user_logged_in() ? ['url' => $address, 'nonce' => wp_create_nonce('wp_rest')] : null,
  ];
  $script = sprintf(
    "const { key, login, token } = %s;
    const comments = document.querySelector('interline-comments[key=\"' + key + '\"]');
    comments.getToken = async () => {
      if (!token) return null;
      const response = await fetch(token.url, { headers: { 'X-WP-Nonce': token.nonce } });
      return response.ok ? (await response.json()).token : null;
    };
    comments.addEventListener('interline:login-request', () => location.assign(login));",
    wp_json_encode($settings, JSON_HEX_TAG | JSON_HEX_AMP)
  );
  return wp_get_inline_script_tag($script, ['type' => 'module']);
}

/** The discussion as HTML, cached for a minute. Empty if the service is unavailable; then it is requested again after some seconds. */
function interline_fragment($post_id) {
  $cursor = isset($_GET['interline_cursor']) ? (string) wp_unslash($_GET['interline_cursor']) : '';
  if (!preg_match('/^[A-Za-z0-9_-]{0,512}$/', $cursor)) {
    $cursor = '';
  }
  $address = interline_address('/fragment?') . http_build_query([
    'key' => interline_key($post_id),
    'lang' => get_bloginfo('language'),
    'pageUrl' => get_permalink($post_id),
    'cursor' => $cursor,
  ]);
  $name = 'interline_' . md5($address);
  $html = get_transient($name);
  if ($html === false) {
    $answer = wp_remote_get($address, ['timeout' => 2]);
    $arrived = wp_remote_retrieve_response_code($answer) === 200;
    $html = $arrived ? wp_remote_retrieve_body($answer) : '';
    set_transient($name, $html, $arrived ? MINUTE_IN_SECONDS : 10);
  }
  return $html;
}
