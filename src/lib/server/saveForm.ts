import { z } from 'zod';
import { directions, mostParts, noteBound, observedLimits } from '$lib/study/bounds';
import { interfaceLanguages } from '$lib/study/interfaceLanguages';
import { cleanName, cleanText, isSeen } from '$lib/study/cleanText';
import { observedFields } from '$lib/study/observation';
import { typedLine, typedName } from '$lib/study/typed';

/** What a form that saves may hold; keys are flat, so that it says the same with and without script. */
export const limits = {
	name: 120,
	note: noteBound,
	author: 80,
	message: 500,
	tag: 40,
	tags: 12,
	title: 120,
	text: mostParts.letters,
	...observedLimits
} as const;

const text = (most: number) =>
	z
		.string()
		.overwrite((typed) => cleanText(typed).trim())
		.max(most)
		.default('');
const line = (most: number) => typedLine(most).default('');
const tags = z
	.string()
	.max(limits.tags * (limits.tag + 2))
	.default('')
	.transform((typed) => [
		...new Set(
			typed
				.split(/[,،\n]/)
				.map((tag) => cleanName(tag).trim())
				.filter(isSeen)
		)
	])
	.pipe(z.array(z.string().max(limits.tag)).max(limits.tags));
/** Ids of scenarios and requests; room is left for what an import adds to its request. */
const key = z.string().regex(/^[A-Za-z0-9-]{8,60}$/);
/** What the model and ready scenarios of the page were known by; a form that does not say means the present ones. */
const edition = z
	.string()
	.regex(/^[0-9a-f]{0,64}$/)
	.default('');

const asking = {
	/** Made by the page, anew for each save; without script by the server that drew the form. */
	request: key,
	/** The revision that the form was drawn from; 0 for a new scenario. */
	expected: z.coerce.number().int().min(0).max(1_000_000).default(0),
	author: line(limits.author),
	message: text(limits.message)
};
const description = { name: typedName(limits.name), note: text(limits.note), tags };

/** A form that changes what is kept: under which request, and what its author has before them. */
export const askingForm = z.object(asking);
/** Room is left in the request for what tells its revisions apart. */
const many = { request: z.string().regex(/^[A-Za-z0-9-]{8,50}$/) };
/** Several scenarios of a list at once; which they are is read beside it. */
export const manyForm = z.object(many);
/** Scenarios that are compared, as a slide of a briefing (`''`: of a new one); which they are is read beside it. */
export const comparedForm = z.object({
	request: key,
	briefing: z.union([key, z.literal('')]).default(''),
	outcome: z.string().max(60).default('')
});
/** A slide of a briefing (`''`: of a new one): a model and the address of its settings, and what is asked of them. */
export const askedSlideForm = z.object({
	request: key,
	briefing: z.union([key, z.literal('')]).default(''),
	start: z.string().max(16_384),
	slide: z.string().max(2000),
	edition
});
/** Corners of a leader map (one, or all) as scenarios: its two factors and the address of the settings. */
export const cornersForm = z.object({
	...many,
	settings: z.string().max(16_384).default(''),
	x: z.string().max(60),
	y: z.string().max(60),
	corner: z.string().max(20).default(''),
	edition
});
/** What is compared, under a name: as a new comparison or on top of the one that is named; what it is is read beside it. */
export const comparisonForm = z.object({
	...asking,
	name: typedName(limits.name),
	mode: z.enum(['new', 'on']).default('new'),
	saved: z.union([key, z.literal('')]).default(''),
	outcome: z.string().max(60).default('')
});
/** One that names a comparison. */
export const ofComparisonForm = z.object({ ...asking, saved: key });
/** A signpost that was observed, as a new observation or in the place of the one that is named; which signpost it is is known by its key. */
export const observationForm = z.object({
	...asking,
	...observedFields,
	id: z.union([key, z.literal('')]).default(''),
	signpost: z.string().max(120).default(''),
	points: z.enum(directions)
});
/** The outcome that came, and whose revisions are scored. */
export const resolutionForm = z.object({
	...asking,
	...observedFields,
	outcome: z.string().max(60),
	scenario: z.string().max(80)
});
/** One that names an observation. */
export const ofObservationForm = z.object({ ...asking, id: key });
/** Worlds that are kept as scenarios; their names and settings are read beside it. */
export const keptWorldsForm = z.object({ ...many, author: line(limits.author), edition });
/** Tags that several scenarios are given. */
export const tagForm = z.object({ ...many, tags });
/** Holds what a form about several scenarios says of itself. */
export type Many = z.infer<typeof manyForm>;
/** A form whose file alone matters. */
export const fileForm = z.object({});
/** What is done with scenarios of a file that are here already: one choice for all of them, else for each, which is read beside it. */
export const chosenForm = z.object({
	...many,
	/** The file, as the page that asks holds it. */
	held: z.string().max(4_000_000),
	all: z.enum(['', 'skip', 'revision', 'both']).default('')
});
/** One that names a scenario too. */
export const namedForm = z.object({ ...asking, scenario: key });
/** Name, note and tags anew. */
export const describeForm = z.object({ ...asking, ...description });
/** Settings (the address of them, as a query) as a new scenario, or on top of the one that is named. */
export const saveForm = z.object({
	...asking,
	...description,
	mode: z.enum(['new', 'on']).default('new'),
	scenario: z.union([key, z.literal('')]).default(''),
	settings: z.string().max(16_384).default(''),
	edition
});
/** A briefing to be drafted: from which model and address of the workbench (`core|from=…`), and in which language. */
export const draftForm = z.object({
	request: key,
	start: z.string().max(16_384),
	edition,
	language: z.enum(interfaceLanguages).optional()
});
/** What a slide's figures are to be bound to: a model and an address of the workbench (`core|from=…`). */
export const bindForm = z.object({ start: z.string().max(16_384).default('') });
/** A briefing's document as JSON, on top of the revision it was drawn from, or as a new briefing. */
export const briefingForm = z.object({
	...asking,
	mode: z.enum(['new', 'on']).default('on'),
	/** All its slides full, and a logo. */
	document: z.string().max(900_000),
	/** The version of the text that it is to quote from; without it that of the revision it goes on top of. */
	text: edition
});
/** A study that begins with a text. */
export const newStudyForm = z.object({
	...asking,
	title: typedName(limits.title),
	language: z.string().max(40).default(''),
	text: z.string().max(limits.text).default('')
});
/** A study that is copied, by its id. */
export const copyForm = z.object({ ...asking, study: z.string().max(60) });
/** A study under its author's hands: whole where its page has a script, else its fields are read beside it. */
export const editForm = z.object({
	...asking,
	document: z.string().max(12_000_000).default(''),
	/** The revision that the page was drawn from, which another's may have come upon since; 0 where the form does not say. */
	base: z.coerce.number().int().min(0).max(1_000_000).default(0),
	/** Not empty where readers are to get it. */
	publish: z.string().max(10).default('')
});
/** Holds what every form that changes a document says of itself. */
export type Asking = z.infer<typeof askingForm>;

/** A field that cannot be taken: its key and the bound it broke. */
interface FieldFault {
	field: string;
	code: 'missing' | 'too-long' | 'wrong';
	max: number;
}

/** Reads what a form says, or all that is wrong with it, a fault a field. */
export function readForm<T>(
	schema: z.ZodType<T>,
	data: FormData
): { ok: true; value: T } | { ok: false; faults: FieldFault[] } {
	const typed = Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
	const parsed = schema.safeParse(typed);
	if (parsed.success) return { ok: true, value: parsed.data };
	const faults = new Map<string, FieldFault>();
	for (const { path, code } of parsed.error.issues) {
		const field = String(path[0]);
		const max = field === 'tags' && path.length > 1 ? limits.tag : (limits[field as keyof typeof limits] ?? 0);
		const missing = field === 'name' && code !== 'too_big';
		faults.set(field, { field, code: missing ? 'missing' : code === 'too_big' ? 'too-long' : 'wrong', max });
	}
	return { ok: false, faults: [...faults.values()] };
}
