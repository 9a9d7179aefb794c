import { describe, expect, it } from 'vitest';
import type { Simulation } from './simulate';
import { verdict } from './verdict';

/** A simulation in which the outcomes take first rank in these fractions of the draws. */
const simulation = (...firsts: number[]) =>
	({ draws: 100, outcomes: firsts.map((first) => ({ rankAcceptability: [first, 1 - first] })) }) as Simulation;

describe('verdict', () => {
	it('is a clear lead from 0.8', () => {
		expect(verdict(simulation(0.2, 0.8))).toEqual({ kind: 'clear', leader: 1, ahead: 0.8 });
		expect(verdict(simulation(1, 0)).kind).toBe('clear');
	});

	it('is a narrow lead from 0.5 to below 0.8', () => {
		expect(verdict(simulation(0.2, 0.7999, 0.0001))).toEqual({ kind: 'narrow', leader: 1, ahead: 0.7999 });
		expect(verdict(simulation(0.5, 0.3, 0.2)).kind).toBe('narrow');
	});

	it('is no clear leader below 0.5', () => {
		expect(verdict(simulation(0.3, 0.4999, 0.2001))).toEqual({ kind: 'none', leader: 1, ahead: 0.4999 });
	});

	it('names the first in the order of the model among those that tie', () => {
		expect(verdict(simulation(0.1, 0.45, 0.45)).leader).toBe(1);
	});
});
