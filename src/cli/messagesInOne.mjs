import { build } from 'vite';

/** The file that names all messages. */
const all = /\/words\/paraglide\/messages\.js$/;
/** Each message. */
const one = /\/words\/paraglide\/messages\/[^/]+\.js$/;
/** What they are made of, which the workbench imports too. */
const shared = /\/words\/paraglide\/(runtime|registry)\.js$/;

/**
 * Loads all messages as one module, in tests and in development. Each is a module of its own, so that a page that is built
 * carries those it says alone; what is not built would load two thousand, one by one.
 * @returns {import('vite').Plugin}
 */
export const messagesInOne = () => ({
	name: 'messages-in-one',
	apply: 'serve',
	load: {
		filter: { id: all },
		async handler(id) {
			const built = await build({
				configFile: false,
				publicDir: false,
				logLevel: 'warn',
				build: {
					...{ write: false, minify: false, target: 'esnext' },
					lib: { entry: id, formats: ['es'] },
					rolldownOptions: { external: shared, output: { comments: false } }
				}
			});
			const [first] = [built].flat();
			if (!first || !('output' in first)) throw new Error(`${id} was not built.`);
			return { code: first.output[0].code, map: null };
		}
	},
	hotUpdate({ file, modules }) {
		if (!one.test(file)) return;
		const { moduleGraph } = this.environment;
		const loaded = [...moduleGraph.idToModuleMap].flatMap(([id, module]) => (all.test(id) ? [module] : []));
		for (const module of loaded) moduleGraph.invalidateModule(module);
		return [...modules, ...loaded];
	}
});
