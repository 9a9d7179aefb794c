/** One measured figure, and what the project aims at where it aims at something. */
export interface Row {
	name: string;
	value: number;
	unit: string;
	aim?: string;
}
