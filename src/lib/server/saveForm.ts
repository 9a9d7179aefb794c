import { z } from 'zod';

/** What a form that saves may hold; keys are flat, so that it says the same with and without script. */
export const limits = { name: 120, note: 2000, author: 80, message: 500, tag: 40, tags: 12 } as const;

const text = (most: number) => z.string().trim().max(most).default('');
const tags = z
	.string()
	.max(limits.tags * (limits.tag + 2))
	.default('')
	.transform((typed) => [
		...new Set(
			typed
				.split(/[,،\n]/)
				.map((tag) => tag.trim())
				.filter((tag) => tag !== '')
		)
	])
	.pipe(z.array(z.string().max(limits.tag)).max(limits.tags));
const key = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

const saveSchema = z.object({
	name: z.string().trim().min(1).max(limits.name),
	note: text(limits.note),
	tags,
	author: text(limits.author),
	message: text(limits.message),
	/** Made by the page; without script by the server that drew the form. */
	request: key,
	/** The scenario to save on top of, or a new id. */
	scenario: key,
	expected: z.coerce.number().int().min(0).max(1_000_000).default(0),
	/** The address of the settings, as a query. */
	settings: z.string().max(16_384).default('')
});
export type SaveForm = z.infer<typeof saveSchema>;

/** A field that cannot be taken: its key and the bound it broke. */
export interface FieldFault {
	field: string;
	code: 'missing' | 'too-long' | 'wrong';
	max: number;
}

/** Reads what a form says, or all that is wrong with it. */
export function readSaveForm(data: FormData): { ok: true; value: SaveForm } | { ok: false; faults: FieldFault[] } {
	const typed = Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
	const parsed = saveSchema.safeParse(typed);
	if (parsed.success) return { ok: true, value: parsed.data };
	const faults = parsed.error.issues.map(({ path, code }): FieldFault => {
		const field = String(path[0]);
		const max = field === 'tags' ? (code === 'too_big' && path.length > 1 ? limits.tag : limits.tags) : 0;
		return {
			field,
			code: field === 'name' && code === 'too_small' ? 'missing' : code === 'too_big' ? 'too-long' : 'wrong',
			max: max || (limits[field as keyof typeof limits] ?? 0)
		};
	});
	return { ok: false, faults };
}
