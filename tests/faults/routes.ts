import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every address that is answered to a GET, as the folders of `src/routes` have it, with its parameters filled in. */
export function everyPage(parameters: Record<string, string>): string[] {
	const folder = 'src/routes';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const places = files.filter((file) => /(^|\/)(\+page\.svelte|\+server\.ts|\+page\.server\.ts)$/.test(file)).map((file) => dirname(file)); // prettier-ignore
	return [...new Set(places)].sort().map((place) =>
		join('/', place).replace(/\[(\w+)\]/g, (_, name: string) => {
			const value = parameters[name];
			if (value === undefined) throw new Error(`${place}: what is [${name}] to be?`);
			return value;
		})
	);
}
