import http from 'node:http';

/** A Node server that knows one answer for each path and nothing else: what any server in Node can at most be. */
process.on('message', ({ answers }: { answers: Record<string, { headers: Record<string, string>; body: string }> }) => {
  const prepared = new Map(Object.entries(answers).map(([url, { headers, body }]) => [url, { headers: Object.entries(headers).flat(), body: Buffer.from(body, 'base64') }]));
  http
    .createServer((request, response) => {
      const answer = prepared.get(request.url as string);
      if (!answer) return response.writeHead(404).end();
      response.writeHead(200, answer.headers as never);
      response.end(answer.body);
    })
    .listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
});
process.on('disconnect', () => process.exit(0));
