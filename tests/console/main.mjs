/**
 * Runs the stand-in console by hand: `node tests/console/main.mjs --port 8443 --lang zh --lists batch`.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startConsole } from './index.mjs';

const USAGE = `node tests/console/main.mjs [--port P] [--lang zh|en] [--csp none|strict|trusted-types]
  [--lists inline|dialog|batch|save-button|inline-batch] [--web form|edit|dialog|per-field]
  [--review] [--seed FILE]`;

const CHOICES = {
  lang: ['zh', 'en'],
  csp: ['none', 'strict', 'trusted-types'],
  lists: ['inline', 'dialog', 'batch', 'save-button', 'inline-batch'],
  web: ['form', 'edit', 'dialog', 'per-field'],
};

/** @returns {any} */
function commandLine() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8443' },
      lang: { type: 'string' },
      csp: { type: 'string' },
      lists: { type: 'string' },
      web: { type: 'string' },
      review: { type: 'boolean', default: false },
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value = values[/** @type {keyof typeof CHOICES} */ (name)];
    if (value !== undefined && !allowed.includes(value)) throw new Error(`--${name} must be one of ${allowed.join(', ')}`);
  }
  return values;
}

/** @returns {any} */
function commandLineOrExit() {
  try {
    return commandLine();
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n${USAGE}\n`);
    process.exit(2);
  }
}

const { port, seed, help, web: webStyle, ...options } = commandLineOrExit();
if (help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
const standIn = await startConsole({ ...options, webStyle, port: Number(port), seed: seed && JSON.parse(await readFile(seed, 'utf8')) });
process.stdout.write(`The stand-in console listens on 127.0.0.1:${standIn.port} (proxy: ${standIn.proxyPort}).

Chromium  chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors \\
            --host-resolver-rules="${standIn.hostResolverRules}" https://open.feishu.cn/app
Firefox   manual proxy: HTTPS proxy 127.0.0.1, port ${standIn.proxyPort}; accept the self-signed certificate
curl      curl -k ${standIn.url}/__state
`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void standIn.close());
}
