import { z } from 'zod';
import { bases, bounds, cellConfidences, mostParts } from './bounds';
import { idSchema, localizedSchema, optionalTextSchema } from './text';
import { weighingSchema } from './weighing';

const level = z.number().min(0).max(100);
const passageIds = z.array(idSchema).max(mostParts.passagesOfOne);

const stateSchema = z.strictObject({
	id: idSchema,
	name: localizedSchema,
	/** A shorter name for tables, as ScenarioWizard has it. */
	shortName: localizedSchema.optional(),
	level,
	description: localizedSchema.optional()
});
/** Holds a named place of a factor, with its level 0–100. */
export type State = z.infer<typeof stateSchema>;

const factorSchema = z.strictObject({
	id: idSchema,
	name: localizedSchema,
	/** A shorter name for tables, as ScenarioWizard has it. */
	shortName: localizedSchema.optional(),
	description: optionalTextSchema,
	passages: passageIds,
	/** Named points on the scale, in ascending order; the first at 0, the last at 100. */
	states: z.array(stateSchema).min(2).max(mostParts.states),
	/** Raw weight 0–100, "right within a factor of spread". */
	weight: z.strictObject({
		value: z.number().min(bounds.weight.min).max(bounds.weight.max),
		spread: z.number().min(bounds.spread.min).max(bounds.spread.max)
	}),
	/** Where the factor is thought to stand, and its plausible range. */
	level: z.strictObject({ low: level, value: level, high: level })
});
/** Holds what drives the outcomes: its states and where it stands by default. */
export type Factor = z.infer<typeof factorSchema>;

const outcomeSchema = z.strictObject({
	id: idSchema,
	name: localizedSchema,
	/** A shorter name for sentences and tight axes; the name where it is left out. */
	shortName: localizedSchema.optional(),
	description: optionalTextSchema,
	/** What anyone can check at the horizon to tell whether this outcome holds. */
	test: optionalTextSchema,
	/** Events to watch that speak for this outcome and against the others. */
	signposts: z.array(z.strictObject({ text: localizedSchema, passages: passageIds })).max(20),
	/** Judgement points before any factor is considered. */
	baseline: z.number().min(bounds.baseline.min).max(bounds.baseline.max).default(0),
	passages: passageIds
});
/** Holds one of the outcomes that the model's question asks for. */
export type Outcome = z.infer<typeof outcomeSchema>;

const judgementSchema = z.strictObject({
	/** A path into the model: `impacts.proximity.watched.quiet`, `factors.gulf.weight`, `crossImpacts.a.s.b.t`. */
	about: z.string().min(1).max(300),
	/** text: the passage says it; inferred: it follows from a passage; analyst: the analyst's own. */
	basis: z.enum(bases),
	reason: optionalTextSchema,
	passages: passageIds,
	/** Of a cross-impact: right as it is, within a point (fairly), within two (hardly). */
	confidence: z.enum(cellConfidences).optional()
});
/** Holds the basis, reason and passages of one number of the model. */
export type Judgement = z.infer<typeof judgementSchema>;

const answerSchema = z.strictObject({
	/** What a critical reader asks, by its kind and what it is about: `no-test.quiet`. */
	criticism: z
		.string()
		.max(300)
		.regex(/^[a-z][a-z0-9.-]*$/, 'no-test.quiet'),
	/** Why it is meant so. */
	reason: localizedSchema
});
/** Holds why something that a critical reader asks is meant so. */
export type CriticismAnswer = z.infer<typeof answerSchema>;

const exclusionSchema = z.strictObject({
	/** Factor → state: these states cannot stand together; of two factors at least. */
	states: z
		.record(idSchema, idSchema)
		.refine((states) => Object.keys(states).length >= 2, { params: { code: 'exclusion-alone' } })
		.meta({ minProperties: 2 }),
	/** Why they cannot. */
	reason: localizedSchema
});
/** Holds a combination of states that cannot be, and why. */
export type Exclusion = z.infer<typeof exclusionSchema>;

const byState = <T extends z.ZodType>(cell: T) => z.record(idSchema, z.record(idSchema, z.record(idSchema, cell)));

/** `models/<id>.json`: the judgements over a study, and where the settings start. */
export const modelSchema = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal('scenario-model/1'),
	id: idSchema,
	study: idSchema,
	title: localizedSchema,
	summary: optionalTextSchema,
	/** How strongly support turns into likelihood: one more point multiplies the odds by e^decisiveness. */
	decisiveness: z.number().min(bounds.decisiveness.min).max(bounds.decisiveness.max).default(1),
	question: z.strictObject({ text: localizedSchema, horizon: z.iso.date(), asOf: z.iso.date() }),
	confidence: z.strictObject({ level: z.enum(['low', 'moderate', 'high']), reason: optionalTextSchema }),
	factors: z.array(factorSchema).min(1).max(mostParts.factors),
	/** At least two; or none, in a study of worlds alone. */
	outcomes: z
		.array(outcomeSchema)
		.max(mostParts.outcomes)
		.refine(({ length }) => length !== 1, { params: { code: 'one-outcome' } }),
	/** −3 strongly hinders … +3 strongly promotes; [factor][state][outcome]; what is left out is 0. */
	impacts: byState(z.number().min(bounds.impact.min).max(bounds.impact.max)),
	/** [factor][state] promotes (+) or hinders (−) [factor][state]; whole numbers; what is left out is 0. */
	crossImpacts: z.record(idSchema, byState(z.int().min(bounds.crossImpact.min).max(bounds.crossImpact.max))),
	/** Combinations of states that cannot be, whatever pushes towards them. */
	exclusions: z.array(exclusionSchema).max(mostParts.exclusions).optional(),
	judgements: z.array(judgementSchema).max(5000),
	/** The answers that the weights were found by, so that the question can be opened again. */
	weighing: weighingSchema.optional(),
	/** What a critical reader would ask and is meant so, with why. */
	answers: z.array(answerSchema).max(200).optional()
});
/** Holds a model as its file has it (model, section 8). */
export type Model = z.infer<typeof modelSchema>;
