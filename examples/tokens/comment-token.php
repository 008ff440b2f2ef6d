<?php
use Firebase\JWT\JWT; // composer require firebase/php-jwt

/** The token of a signed-in reader; answer it from an address of your site that knows who is signed in. */
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
