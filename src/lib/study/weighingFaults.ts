import type { Complain } from './complain';
import type { Model } from './model';

/** Complains of factors that a model's weighing names and the model does not have, and of what it answers twice. */
export function weighingFaults(complain: Complain, { weighing, factors }: Model): void {
	if (!weighing) return;
	const known = new Set(factors.map(({ id }) => id));
	const name = (path: string, factor: string) => {
		if (!known.has(factor)) complain(path, 'unknown-factor', { factor });
	};
	const answered = new Set<string>();
	const answer = (path: string, about: string) => {
		if (answered.has(about)) complain(path, 'judged-twice', { about });
		answered.add(about);
	};
	switch (weighing.method) {
		case 'swing':
			for (const id of Object.keys(weighing.swings)) name(`weighing.swings.${id}`, id);
			break;
		case 'points':
			for (const id of Object.keys(weighing.points)) name(`weighing.points.${id}`, id);
			break;
		case 'ranks':
			weighing.ranks.forEach((place, at) =>
				place.forEach((id, nth) => {
					const path = `weighing.ranks.${at}.${nth}`;
					name(path, id);
					answer(path, id);
				})
			);
			break;
		case 'pairs':
			weighing.pairs.forEach(({ more, less }, at) => {
				const path = `weighing.pairs.${at}`;
				name(`${path}.more`, more);
				name(`${path}.less`, less);
				if (more === less) complain(`${path}.less`, 'duplicate-id', { id: less });
				else answer(path, [more, less].sort().join(' – '));
			});
	}
}
