<?php
/** Requests to the service. */

if (!defined('ABSPATH')) {
  exit;
}

/** The address of a route below `/v1/sites/{site}`. */
function interline_address($path) {
  return interline_option('url') . '/v1/sites/' . rawurlencode(interline_option('site')) . $path;
}

/**
 * Sends a request and returns the decoded response. A WP_Error has the service's problem code as its code, its title and detail as
 * its message, and the HTTP status in its data; `interline_unreachable` without a response.
 *
 * @param array $request method, path, and optionally: token, body (an array), timeout (seconds), headers.
 */
function interline_send(array $request) {
  $headers = $request['headers'] ?? [];
  if (isset($request['token'])) {
    $headers['Authorization'] = 'Bearer ' . $request['token'];
  }
  $arguments = ['method' => $request['method'], 'timeout' => $request['timeout'] ?? 5, 'headers' => $headers];
  if (isset($request['body'])) {
    $arguments['headers']['Content-Type'] = 'application/json';
    $arguments['body'] = wp_json_encode($request['body'], JSON_INVALID_UTF8_SUBSTITUTE);
  }
  $response = wp_remote_request(interline_address($request['path']), $arguments);
  if (is_wp_error($response)) {
    return new WP_Error('interline_unreachable', $response->get_error_message());
  }
  $status = (int) wp_remote_retrieve_response_code($response);
  $answer = json_decode(wp_remote_retrieve_body($response), true);
  if ($status >= 200 && $status < 300) {
    return is_array($answer) ? $answer : [];
  }
  $title = $answer['title'] ?? wp_remote_retrieve_response_message($response);
  $message = trim($title . ' ' . ($answer['detail'] ?? ''));
  return new WP_Error($answer['code'] ?? 'interline_http', $message, ['status' => $status]);
}

/** The same with the site's service token. */
function interline_send_as_publisher(array $request) {
  return interline_send($request + ['token' => interline_option('service_token')]);
}

/** Whether a retry may succeed: the service was unavailable or busy. */
function interline_is_temporary(WP_Error $error) {
  $status = $error->get_error_data()['status'] ?? 0;
  return $error->get_error_code() === 'interline_unreachable' || $status === 429 || $status >= 500;
}
