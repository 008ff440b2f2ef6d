<?php
/** The editors: the result of the last publish, and questions to readers about a phrase. */

if (!defined('ABSPATH')) {
  exit;
}

/** GET /wp-json/interline/v1/report?post=…: the lines of the report, for those who may edit the post. */
add_action('rest_api_init', function () {
  register_rest_route('interline/v1', '/report', [
    'methods' => 'GET',
    'args' => ['post' => ['type' => 'integer', 'required' => true]],
    'permission_callback' => function (WP_REST_Request $request) {
      return current_user_can('edit_post', (int) $request['post']);
    },
    'callback' => function (WP_REST_Request $request) {
      return ['lines' => interline_report_lines((int) $request['post'])];
    },
  ]);
});

/** The block editor's panel, updated after each save. */
add_action('add_meta_boxes', function ($post_type) {
  if (interline_is_set_up() && in_array($post_type, interline_post_types(), true)) {
    add_meta_box('interline', 'Interline', 'interline_print_report', $post_type, 'side', 'default', ['__back_compat_meta_box' => true]);
  }
});

function interline_print_report(WP_Post $post) {
  foreach (interline_report_lines($post->ID) as $line) {
    printf('<p>%s</p>', esc_html($line));
  }
}

add_action('init', function () {
  $scripts = [
    'interline-question-block' => ['question-block.js', ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n']],
    'interline-report-panel' => ['report-panel.js', ['wp-plugins', 'wp-edit-post', 'wp-element', 'wp-data', 'wp-api-fetch', 'wp-i18n']],
  ];
  foreach ($scripts as $name => [$file, $needs]) {
    wp_register_script($name, plugins_url("editor/$file", INTERLINE_FILE), $needs, '0.1.0', true);
    wp_set_script_translations($name, 'interline');
  }
  register_block_type('interline/question', ['api_version' => 2, 'editor_script' => 'interline-question-block']);
});

add_action('enqueue_block_editor_assets', function () {
  $screen = get_current_screen();
  if (interline_is_set_up() && $screen && in_array($screen->post_type, interline_post_types(), true)) {
    wp_enqueue_script('interline-report-panel');
  }
});

/** The classic editor's button. */
add_filter('mce_external_plugins', function ($plugins) {
  return interline_is_set_up() ? $plugins + ['interline' => plugins_url('editor/classic.js', INTERLINE_FILE)] : $plugins;
});
add_filter('mce_buttons', function ($buttons) {
  return interline_is_set_up() ? array_merge($buttons, ['interline_question']) : $buttons;
});
/** Both editors may load TinyMCE, the block editor for its classic block. */
function interline_print_editor_texts() {
  $texts = [
    'title' => __('Ask readers about this', 'interline'),
    'question' => __('Question', 'interline'),
    'opened' => __('Open the question when readers reach it', 'interline'),
    'select' => __('Select the words you want to ask about first.', 'interline'),
    'oneParagraph' => __('Select words of one paragraph.', 'interline'),
  ];
  wp_print_inline_script_tag('window.interlineTexts = ' . wp_json_encode($texts, JSON_HEX_TAG | JSON_HEX_AMP) . ';');
}
add_action('admin_head-post.php', 'interline_print_editor_texts');
add_action('admin_head-post-new.php', 'interline_print_editor_texts');
