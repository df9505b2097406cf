import { connect } from 'node:net';

/** Empties a Redis whole, as an operator's mistake or a lost machine would. */
export async function flushRedis(url: string): Promise<void> {
  const { hostname, port, password } = new URL(url);
  const commands = [...(password ? [`AUTH ${decodeURIComponent(password)}`] : []), 'FLUSHALL', 'QUIT'];
  const answer = await new Promise<string>((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), hostname, () =>
      socket.write(commands.map((line) => `${line}\r\n`).join('')),
    );
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
    });
    socket.once('end', () => resolve(said));
    socket.once('error', reject);
  });
  if (answer !== '+OK\r\n'.repeat(commands.length)) throw new Error(`Redis said ${JSON.stringify(answer)}`);
}
