import { endsBeforeItBegins, lastDayInstead } from './dates';
import { complainOfPassages, type Complain } from './complain';
import type { Study } from './study';

function dayFault(complain: Complain, path: string, date: string): boolean {
	const last = lastDayInstead(date);
	if (last !== null) complain(path, 'impossible-date', { date, last });
	return last !== null;
}

/** Complains of facts that cannot be: days that no calendar has, periods that end before they begin, passages not there. */
export function factFaults(complain: Complain, { facts, passages }: Study): void {
	const known = new Set(passages.map(({ id }) => id));
	facts.events.forEach((event, at) => {
		dayFault(complain, `facts.events.${at}.date`, event.date);
		complainOfPassages(complain, `facts.events.${at}.passages`, event.passages, known);
	});
	facts.indicators.forEach(({ points }, at) =>
		points.forEach(({ from, to, passages: named }, each) => {
			const path = `facts.indicators.${at}.points.${each}`;
			const faulty = [dayFault(complain, `${path}.from`, from), dayFault(complain, `${path}.to`, to)];
			if (!faulty.includes(true) && endsBeforeItBegins(from, to))
				complain(`${path}.to`, 'period-reversed', { from, to });
			complainOfPassages(complain, `${path}.passages`, named, known);
		})
	);
}
