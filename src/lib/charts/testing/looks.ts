import type { Look } from '../figure';

/** Makes colours that tell themselves apart, for a page in a direction. */
export const lookIn = (direction: Look['direction']): Look => ({
	ink: '#000000',
	quiet: '#555555',
	hairline: '#cccccc',
	paper: '#ffffff',
	up: '#0066cc',
	down: '#cc6600',
	outcomes: ['#000001', '#000002', '#000003', '#000004', '#000005', '#000006', '#000007', '#000008'],
	direction
});
