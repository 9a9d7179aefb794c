/** Holds a stretch of a formula: on its line, below it or above it. */
interface FormulaPart {
	text: string;
	place: 'line' | 'below' | 'above';
}

const places = { _: 'below', '^': 'above' } as const;

/** Parts a formula: `_{…}` is set below the line, `^{…}` above; they do not nest. */
export const formulaParts = (symbols: string): FormulaPart[] =>
	[...symbols.matchAll(/([_^])\{([^}]*)\}|([^_^]+|[_^])/g)].map(([, kind, inner, plain]) => ({
		text: inner ?? plain ?? '',
		place: kind === undefined ? 'line' : places[kind as keyof typeof places]
	}));
