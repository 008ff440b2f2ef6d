/** The yardstick for reads: a bare Express route that answers given bytes. Says its CPU time at /cpu. */
import express from 'express';

const bodies = new Map();
const app = express();
app.use('/set/:name', express.raw({ limit: '20mb', type: () => true }), (req, res) => {
  bodies.set(req.params.name, { body: req.body, encoding: req.headers['x-encoding'] });
  res.end();
});
app.get('/read/:name', (req, res) => {
  const { body, encoding } = bodies.get(req.params.name);
  if (encoding) res.set('Content-Encoding', encoding);
  res.type('application/json').send(body);
});
app.get('/cpu', (_req, res) => {
  const { user, system } = process.cpuUsage();
  res.json({ seconds: (user + system) / 1e6 });
});
const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
