import jwt from 'jsonwebtoken';

/** Returns the token of a signed-in reader; serve it from an endpoint of your site that knows who is signed in. */
export function commentToken(user) {
  const claims = { name: user.name, roles: user.roles ?? [] };
  return jwt.sign(claims, process.env.INTERLINE_SECRET, {
    algorithm: 'HS256',
    keyid: process.env.INTERLINE_KID,
    issuer: 'https://courier.example',
    audience: 'interline',
    subject: String(user.id),
    expiresIn: '1h',
  });
}
