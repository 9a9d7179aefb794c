import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { ask, formHeaders } from '../faults/machine';
import type { Model, Settings } from '../../src/lib/study';

/** What a route says of an address: the settings that it works with, and the shares that it gives of them, where it gives any. */
interface Told {
	settings: Settings;
	shares?: number[];
}

/** A value of a page's data as Kit sends it (devalue): each object's members are places in one list. */
function hydrate(values: unknown[], at: number): unknown {
	const value = at < 0 ? undefined : values[at];
	if (Array.isArray(value)) return value.map((place) => hydrate(values, place as number));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, place]) => [key, hydrate(values, place as number)]));
}

/** Some members of that, without the rest. */
function pick(values: unknown[], ...keys: string[]): Record<string, unknown> {
	const root = values[0] as Record<string, number>;
	return Object.fromEntries(keys.map((key) => [key, hydrate(values, root[key] ?? -1)]));
}

/** A model whose routes are asked, and a figure of it that may be framed. */
const bundled = { study: 'azerbaijan-israel', model: 'core', figure: 'shares' };

/** Routes of one server, asked as pages and forms ask them. */
export function routesOf(port: number, { study: studyId, model: modelId, figure } = bundled) {
	const study = `/studies/${studyId}`;
	const core = `${study}/${modelId}`;
	async function get(path: string) {
		const { status, body } = await ask(port, path, {});
		if (status !== 200) throw new Error(`${path}: ${status} ${body.slice(0, 200)}`);
		return body;
	}
	async function dataOf(path: string, query: string): Promise<unknown[]> {
		const body = await get(`${path}/__data.json?${query}`);
		const { nodes } = JSON.parse(body) as { nodes: ({ data: unknown[] } | null)[] };
		return nodes.at(-1)!.data;
	}
	async function post(path: string, fields: Record<string, string>) {
		const { body } = await ask(port, path, {
			headers: formHeaders(port),
			body: new URLSearchParams(fields).toString()
		});
		const answer = JSON.parse(body) as { type: string; location?: string; data?: string };
		if (answer.type !== 'redirect' && answer.type !== 'success') throw new Error(`${path}: ${body.slice(0, 300)}`);
		return answer;
	}
	interface FileOf {
		scenarios: { file: { settings: Settings }; shares: Record<string, number>; revision: number; scenario: string }[];
		briefing: { slides: { id: string; kind: string; of?: { scenario: string; revision: number } }[] };
	}
	const briefingFile = async (location: string) =>
		JSON.parse(await get(`${location.split('?')[0]}/briefing.json`)) as FileOf;
	const boundIn = ({ scenarios }: FileOf): Told => ({
		settings: scenarios[0]!.file.settings,
		shares: Object.values(scenarios[0]!.shares)
	});
	const draft = async (query: string) =>
		(await post(`${study}/briefings?/draft`, { request: randomUUID(), start: `${modelId}|${query}`, language: 'en' }))
			.location!;
	const workbench = async (query: string): Promise<Told> =>
		pick(await dataOf(core, query), 'settings') as unknown as Told;
	const reading = async (path: string, query: string): Promise<Told> => {
		const { settings, evaluation } = pick(await dataOf(path, query), 'settings', 'evaluation');
		return { settings: settings as Settings, shares: (evaluation as { share: number[] }).share };
	};
	const compare = async (token: string): Promise<Told> => {
		const { sides } = pick(await dataOf(`${core}/compare`, new URLSearchParams({ s: token }).toString()), 'sides');
		const [side] = sides as { settings: Settings; evaluation: { share: number[] } }[];
		return { settings: side!.settings, shares: side!.evaluation.share };
	};
	const file = async (query: string) =>
		JSON.parse(await get(`${core}/scenario.json?${new URLSearchParams({ settings: query, name: 'A file' })}`)) as Told;

	/** What a scenario holds that was saved under a name. */
	const savedAs = async (name: string): Promise<Told> => {
		const { scenarios } = JSON.parse(await get(`${core}/scenarios/export.json`)) as {
			scenarios: { revisions: (Told & { name: string })[] }[];
		};
		return { settings: scenarios.flatMap(({ revisions }) => revisions).find((each) => each.name === name)!.settings };
	};

	/** Every way in which a route takes an address of the workbench, by route (and action). */
	const takesSettings: Record<string, (query: string) => Promise<Told>> = {
		'/studies/[study]/[model]': workbench,
		'/studies/[study]/[model] (a form without script)': async (query) => {
			// As the form stands: every field of the settings, and what it was drawn from.
			const { settings } = await workbench(query);
			const { model } = pick(await dataOf(core, query), 'model') as { model: Model };
			const fields = new URLSearchParams(query);
			for (const { id, states } of model.factors) {
				const { level, low, high, weight, spread } = settings.factors[id]!;
				const state = states.find((each) => each.level === level);
				if (state) fields.set(`state.${id}`, state.id);
				for (const [key, value] of Object.entries({ level, low, high, weight, spread }))
					fields.set(`${key}.${id}`, String(value));
			}
			fields.set('was', query);
			const { status, location } = await redirected(port, `${core}?${fields}`);
			if (status !== 303) throw new Error(`was: ${status}`);
			return workbench(location.split('?')[1] ?? '');
		},
		'/studies/[study]/[model]?/save': async (query) => {
			const name = `Saved ${randomUUID()}`;
			await post(`${core}?/save`, { request: randomUUID(), mode: 'new', name, settings: query });
			return savedAs(name);
		},
		'/studies/[study]/[model]?/open': async (query) => {
			const form = new FormData();
			form.set('file', new File([JSON.stringify(await file(query))], 'a.json', { type: 'application/json' }));
			const { accept, origin, ...headers } = formHeaders(port);
			const request = new Request('http://x', { method: 'POST', body: form });
			const body = Buffer.from(await request.arrayBuffer());
			const sent = await ask(port, `${core}?/open`, {
				headers: { ...headers, accept, origin, 'content-type': request.headers.get('content-type')! },
				body
			});
			const { location } = JSON.parse(sent.body) as { location: string };
			return workbench(location.split('?')[1] ?? '');
		},
		'/studies/[study]/[model]/scenario.json': async (query) => ({ settings: (await file(query)).settings }),
		'/studies/[study]/[model]/citation.ris': async (query) => {
			const { pathname, search } = new URL(/^UR {2}- (.*)\r$/m.exec(await get(`${core}/citation.ris?${query}`))![1]!);
			return reading(pathname, search.slice(1));
		},
		'/studies/[study]/[model]/read': (query) => reading(`${core}/read`, query),
		'/studies/[study]/[model]/judgements': async (query) =>
			pick(await dataOf(`${core}/judgements`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover': async (query) =>
			pick(await dataOf(`${core}/discover`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover/beliefs': async (query) =>
			pick(await dataOf(`${core}/discover/beliefs`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover/map': async (query) =>
			pick(await dataOf(`${core}/discover/map`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover/map?/keepCorners': async (query) => {
			// The lower first corner keeps all but two levels, which it has at their first states.
			const request = randomUUID();
			await post(`${core}/discover/map?/keepCorners`, {
				request,
				settings: query,
				x: 'gulf',
				y: 'caucasus',
				corner: 'first-first'
			});
			const kept = (await workbench(`from=${request}-2`)).settings;
			const { settings } = await workbench(query);
			for (const id of ['gulf', 'caucasus']) kept.factors[id] = settings.factors[id]!;
			return { settings: kept };
		},
		'/studies/[study]/[model]/discover/hangs': async (query) =>
			pick(await dataOf(`${core}/discover/hangs`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover/when': async (query) =>
			pick(await dataOf(`${core}/discover/when`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover/expect': async (query) =>
			pick(await dataOf(`${core}/discover/expect`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover/worlds': async (query) =>
			pick(await dataOf(`${core}/discover/worlds`, query), 'settings') as unknown as Told,
		'/studies/[study]/[model]/discover/worlds?/keepWorlds': async (query) => {
			const name = `World ${randomUUID()}`;
			await post(`${core}/discover/worlds?/keepWorlds`, { request: randomUUID(), world: name, settings: query });
			return savedAs(name);
		},
		'/studies/[study]/[model]/judgements.[kind]': async (query) => {
			// A file says weights, levels and decisiveness; the rest is taken as it stands.
			const { settings } = await workbench(query);
			const body = await get(`${core}/judgements.csv?${query}`);
			for (const row of parse(body, { bom: true, columns: true }) as Record<string, string>[]) {
				const [root, factor = '', part] = row['Path in the model']!.split('.');
				const value = Number(row['Value']);
				if (root === 'decisiveness') settings.decisiveness = value;
				if (part === 'weight' || part === 'level') settings.factors[factor]![part] = value;
			}
			return { settings };
		},
		'/embed/studies/[study]/[model]': (query) => reading(`/embed${core}`, `figure=${figure}&${query}`),
		'/studies/[study]/[model]/compare': (query) => compare(`?${query}`),
		'/studies/[study]/[model]/compare (by name)': (query) => {
			const params = new URLSearchParams(query);
			const changed = [...params.keys()].some((key) => key !== 'from');
			return compare(changed ? `?${query}` : (params.get('from') ?? 'default'));
		},
		'/studies/[study]/[model]/compare?/addToBriefing': async (query) => {
			const fields = new URLSearchParams({ request: randomUUID() });
			for (const token of ['default', `?${query}`]) fields.append('s', token);
			const { body } = await ask(port, `${core}/compare?/addToBriefing`, {
				headers: formHeaders(port),
				body: `${fields}`
			});
			const { location } = JSON.parse(body) as { location: string };
			const file = await briefingFile(location);
			const { of } = file.briefing.slides.find(({ kind }) => kind === 'comparison')!;
			const found = file.scenarios.find(({ scenario }) => scenario === of!.scenario)!;
			return { settings: found.file.settings, shares: Object.values(found.shares) };
		},
		'/studies/[study]/[model]/compare?/saveComparison': async (query) => {
			const fields = new URLSearchParams({ request: randomUUID(), name: `Compared ${randomUUID()}` });
			for (const token of ['default', `?${query}`]) fields.append('s', token);
			const { body } = await ask(port, `${core}/compare?/saveComparison`, {
				headers: formHeaders(port),
				body: `${fields}`
			});
			const { location } = JSON.parse(body) as { location: string };
			return compare(new URL(location, 'http://x').searchParams.getAll('s')[1]!);
		},
		'/studies/[study]/briefings?/draft': async (query) => boundIn(await briefingFile(await draft(query))),
		'/studies/[study]/briefings?/addAsked': async (query) => {
			const start = `${modelId}|${query}`;
			const { location } = await post(`${study}/briefings?/addAsked`, {
				...{ request: randomUUID(), start, slide: 'curve|along=level-gulf' }
			});
			return boundIn(await briefingFile(location!));
		},
		'/studies/[study]/briefings/[briefing]?/bind': async (query) => {
			const { data } = await post(`${await draft('')}?/bind`, { start: `${modelId}|${query}` });
			const { answer } = pick(JSON.parse(data!) as unknown[], 'answer') as {
				answer: { scenarios: Record<string, Told> };
			};
			return { settings: Object.values(answer.scenarios)[0]!.settings };
		},
		'/studies/[study]/briefings/[briefing]?/save': async (query) => {
			const at = await draft('sure=very');
			const { briefing } = await briefingFile(at);
			const slide = briefing.slides.find(({ of }) => of)!.id;
			const fields = { request: randomUUID(), expected: '1', document: JSON.stringify(briefing), slide };
			const saved = await post(`${at}?/save`, { ...fields, of: `start:${modelId}|${query}` });
			const now = await briefingFile(saved.location!);
			const { of } = now.briefing.slides.find(({ id }) => id === slide)!;
			const found = now.scenarios.find(
				({ scenario, revision }) => scenario === of!.scenario && revision === of!.revision
			)!;
			return { settings: found.file.settings, shares: Object.values(found.shares) };
		}
	};
	return takesSettings;
}

/** Where a request without script is led. */
async function redirected(port: number, path: string): Promise<{ status: number; location: string }> {
	const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
	return { status: response.status, location: response.headers.get('location') ?? '' };
}
