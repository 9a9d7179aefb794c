import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proxies } from '../../src/cli/proxies.mjs';
import { ask } from './machine';

export type ProxyName = keyof typeof proxies;

/** A proxy in front of a server on this machine, as it is set up from its first page of documentation: with its defaults. */
const configurations: Record<
	ProxyName,
	(folder: string, from: number, to: number) => { file: string; text: string; words: string[] }
> = {
	nginx: (folder, from, to) => ({
		file: join(folder, 'nginx.conf'),
		// Places to write to are this test's own; the rest is as nginx has it.
		text: `daemon off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
	access_log off;
	client_body_temp_path ${folder}/body;
	proxy_temp_path ${folder}/proxy;
	fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi;
	scgi_temp_path ${folder}/scgi;
	server {
		listen 127.0.0.1:${from};
		location / {
			proxy_pass http://127.0.0.1:${to};
			proxy_set_header Host $http_host;
		}
	}
}
`,
		words: ['-p', folder, '-c', join(folder, 'nginx.conf')]
	}),
	caddy: (folder, from, to) => ({
		file: join(folder, 'Caddyfile'),
		text: `{
	admin off
	auto_https off
}
http://:${from} {
	bind 127.0.0.1
	reverse_proxy 127.0.0.1:${to}
}
`,
		words: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
	})
};

/** Starts a proxy at a port of this machine, in front of another; gives what ends it. */
export async function startProxy(name: ProxyName, from: number, to: number): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), `workbench-${name}-`));
	// nginx started by root writes what is large as another user.
	chmodSync(folder, 0o755);
	const { file, text, words } = configurations[name](folder, from, to);
	writeFileSync(file, text);
	const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	const child = spawn(proxies[name], words, { env: { ...process.env, ...home }, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (chunk) => (said += String(chunk)));
	const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const end = async () => {
		child.kill('SIGTERM');
		await gone;
		rmSync(folder, { recursive: true, force: true });
	};
	for (let tries = 0; ; tries++) {
		if (await ask(from, '/healthz', {}).catch(() => null)) return end;
		if (tries > 200 || child.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
