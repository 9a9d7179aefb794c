/** Reads what a form or an address names to start from or to bind to: a model, and an address of it, `core|from=…`. */
export function readStart(text: string): { model: string; query: string } {
	const [, model = '', query = ''] = /^([^|]*)\|(.*)$/s.exec(text) ?? [];
	return { model, query };
}
