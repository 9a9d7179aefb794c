/** Lists every id that a study here has, whether it can be shown or not, and what no study may be called. */
export async function takenIds(studies: App.Locals['studies']): Promise<string[]> {
	const { studies: shown, broken, making } = await studies.list();
	return [
		...shown.map(({ study }) => study.id),
		...broken.flatMap(({ id, folder }) => [id ?? folder, folder]),
		...making.map(({ id }) => id),
		// A page of that name stands where a study's would.
		'new'
	];
}
