/** Chart.js's scales that no figure has. */
export const unusedScales = ['LogarithmicScale', 'RadialLinearScale', 'TimeScale', 'TimeSeriesScale'];

/**
 * Marks classes of Chart.js as dropped where nobody uses them: bundlers keep them, since they read a property while they are made.
 * @param {string} code the whole of chart.js
 */
export function markUnused(code) {
	return unusedScales.reduce(
		(text, name) =>
			text.replace(
				new RegExp(`^class ${name} extends \\w+ \\{.*?^\\}$`, 'ms'),
				(whole) => `const ${name} = /* @__PURE__ */ (() => (${whole}))();`
			),
		code
	);
}

/** Lets a build leave out the scales that no figure has. @returns {import('vite').Plugin} */
export const withoutUnusedScales = () => ({
	name: 'without-unused-scales',
	apply: 'build',
	transform: {
		filter: { id: /chart\.js\/dist\/chart\.js$/ },
		handler: (code) => ({ code: markUnused(code), map: null })
	}
});
