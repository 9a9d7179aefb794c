import type { WeighingMethod } from '$lib/study';

/** A step of a model's history as the browser keeps it. */
export interface KeptStep {
	/** The settings as a query that starts from the model's defaults, and the query that opens them in their scenario. */
	settings: string;
	address: string;
	bookmark: string | null;
	opened?: { name: string; start: string | null };
	weighed?: WeighingMethod;
	saved?: string;
}

/** The history of a model: its steps, and where among them the user stood last. */
export interface KeptHistory {
	steps: KeptStep[];
	at: number;
}

/** Steps kept at most, the newest; those with a bookmark stay. */
const most = 300;

const isText = (value: unknown): value is string => typeof value === 'string';

const methods: readonly unknown[] = ['swing', 'ranks', 'points', 'pairs'] satisfies WeighingMethod[];

function isStep(value: unknown): value is KeptStep {
	if (typeof value !== 'object' || value === null) return false;
	const { settings, address, bookmark, opened, weighed, saved } = value as Partial<KeptStep>;
	return (
		isText(settings) &&
		isText(address) &&
		(bookmark === null || isText(bookmark)) &&
		(saved === undefined || isText(saved)) &&
		(weighed === undefined || methods.includes(weighed)) &&
		(opened === undefined || (isText(opened?.name) && (opened.start === null || isText(opened.start))))
	);
}

/** The newest steps, with those before them that have a bookmark; the state in hand stays the one in hand. */
function within({ steps, at }: KeptHistory): KeptHistory {
	const surplus = steps.length - most;
	if (surplus <= 0) return { steps, at };
	const kept = steps.filter((step, index) => index >= surplus || step.bookmark !== null || index === at);
	return { steps: kept, at: kept.indexOf(steps[at]!) };
}

/** The history of a model in the browser's storage; a browser that keeps nothing has none. */
export function historyOf({ study, model }: { study: string; model: string }) {
	const key = `history/${study}/${model}`;
	return {
		read(): KeptHistory | null {
			try {
				const { steps, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<KeptHistory>;
				const sound = Array.isArray(steps) && steps.every(isStep) && Number.isInteger(at) && steps[at!] !== undefined;
				return sound ? { steps, at: at! } : null;
			} catch {
				return null;
			}
		},
		write(history: KeptHistory): void {
			try {
				localStorage.setItem(key, JSON.stringify(within(history)));
			} catch {
				// Storage is full or forbidden: the history lasts as long as the page.
			}
		}
	};
}
