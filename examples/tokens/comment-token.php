<?php
use Firebase\JWT\JWT; // composer require firebase/php-jwt

/** Returns the token of a signed-in reader; serve it from an endpoint of your site that knows who is signed in. */
function comment_token(array $user): string {
  $claims = [
    'iss' => 'https://courier.example',
    'aud' => 'interline',
    'sub' => (string) $user['id'],
    'iat' => time(),
    'exp' => time() + 3600,
    'name' => $user['name'],
    'roles' => $user['roles'] ?? [],
  ];
  return JWT::encode($claims, getenv('INTERLINE_SECRET'), 'HS256', getenv('INTERLINE_KID'));
}
