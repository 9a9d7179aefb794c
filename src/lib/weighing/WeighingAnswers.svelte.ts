import { weigh } from '$lib/engine';
import type { PairAnswer, Weighing, WeighingMethod } from '$lib/study';
import { isAbout, type Pair } from './pairsInOrder';
import { placesByWeight, type Places } from './places';

/** Names the ways of weighing in the order of their tabs. */
export const weighingMethods: readonly WeighingMethod[] = ['swing', 'ranks', 'points', 'pairs'];

type ByFactor = Readonly<Record<string, number>>;

/** The answers of a weighing while they are given: those of every way of asking, and which of them is in hand. */
export class WeighingAnswers {
	readonly factors: readonly string[];
	#method: WeighingMethod = $state('swing');
	#swings: ByFactor = $state.raw({});
	#most: string | null = $state(null);
	#ranks: Places = $state.raw([]);
	#points: ByFactor = $state.raw({});
	#pairs: readonly PairAnswer[] = $state.raw([]);

	/** `weights` are those that stand now, `kept` the answers that were given before, at most one a way; the first is taken in hand. */
	constructor(factors: readonly string[], weights: ByFactor, kept: readonly Weighing[]) {
		this.factors = factors;
		this.#method = kept[0]?.method ?? 'swing';
		this.#ranks = placesByWeight(factors, weights);
		for (const weighing of kept) this.#take(weighing);
	}

	/** Takes answers up again; those about factors that are gone are left, and factors that came stand last in the order. */
	#take(weighing: Weighing): void {
		const isHere = (id: string) => this.factors.includes(id);
		const here = (given: ByFactor) => Object.fromEntries(Object.entries(given).filter(([id]) => isHere(id)));
		switch (weighing.method) {
			case 'swing':
				this.#swings = here(weighing.swings);
				this.#most = this.factors.find((id) => this.#swings[id] === 100) ?? null;
				break;
			case 'points':
				this.#points = here(weighing.points);
				break;
			case 'ranks': {
				const ranked = weighing.ranks.map((place) => place.filter(isHere)).filter((place) => place.length > 0);
				const came = this.factors.filter((id) => !ranked.flat().includes(id));
				this.#ranks = came.length > 0 ? [...ranked, came] : ranked;
				break;
			}
			case 'pairs':
				this.#pairs = weighing.pairs.filter(({ more, less }) => isHere(more) && isHere(less));
		}
	}

	get method(): WeighingMethod {
		return this.#method;
	}

	get swings(): ByFactor {
		return this.#swings;
	}

	get ranks(): Places {
		return this.#ranks;
	}

	get points(): ByFactor {
		return this.#points;
	}

	get pairs(): readonly PairAnswer[] {
		return this.#pairs;
	}

	/** The factor whose swing counts most, or null before one is chosen. */
	get most(): string | null {
		return this.#most;
	}

	turnTo(method: WeighingMethod): void {
		this.#method = method;
	}

	/** Chooses whose swing counts most; what did before is to be answered anew. */
	setMost(factor: string): void {
		const others = Object.entries(this.#swings).filter(([id, swing]) => id !== factor && swing < 100);
		this.#swings = { ...Object.fromEntries(others), [factor]: 100 };
		this.#most = factor;
	}

	setSwing(factor: string, swing: number): void {
		this.#swings = { ...this.#swings, [factor]: swing };
	}

	clearSwing(factor: string): void {
		this.#swings = Object.fromEntries(Object.entries(this.#swings).filter(([id]) => id !== factor));
	}

	setRanks(places: Places): void {
		this.#ranks = places;
	}

	setPoints(factor: string, points: number): void {
		this.#points = { ...this.#points, [factor]: points };
	}

	/** The answer about a pair, or null before it is given. */
	about(pair: Pair): PairAnswer | null {
		return this.#pairs.find((each) => isAbout(each, pair)) ?? null;
	}

	/** Answers about a pair; an answer that stood goes. */
	answer(pair: Pair, answer: PairAnswer): void {
		this.#pairs = [...this.#pairs.filter((each) => !isAbout(each, pair)), answer];
	}

	/** The answers of one way of asking, as they are kept. */
	#of(method: WeighingMethod): Weighing {
		switch (method) {
			case 'swing':
				return { method, swings: { ...this.#swings } };
			case 'ranks':
				return { method, ranks: this.#ranks.map((place) => [...place]) };
			case 'points':
				return { method, points: { ...this.#points } };
			case 'pairs':
				return { method, pairs: [...this.#pairs] };
		}
	}

	/** The answers in hand. */
	readonly weighing: Weighing = $derived.by(() => this.#of(this.#method));

	/** The answers of every way, those in hand first, so that all can be taken up again. */
	readonly all: readonly Weighing[] = $derived.by(() => [
		this.weighing,
		...weighingMethods.filter((method) => method !== this.#method).map((method) => this.#of(method))
	]);

	/** The raw weights that the answers in hand come to, the largest 100; null while they do not say all. */
	readonly weights: ByFactor | null = $derived.by(() => weigh(this.weighing, this.factors));
}
