// Read before anything else, by any Node: no syntax here that an old one cannot parse.

/** The oldest Node that runs the workbench, as package.json's `engines` has it. */
const oldestNode = '20.19';

/** @param {string} version */
function rank(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major * 1000 + minor;
}

/** One sentence on why this Node cannot run the workbench, or null. @param {string} version with or without a leading v */
export function nodeProblem(version) {
	const found = version.replace(/^v/, '');
	if (rank(found) >= rank(oldestNode)) return null;
	return `The workbench needs Node ${oldestNode} or newer, and this is Node ${found}: install a newer one and run the command again.`;
}

/** Ends the process with that sentence if this Node is too old. */
export function refuseOldNode() {
	const problem = nodeProblem(process.versions.node);
	if (problem === null) return;
	console.error(problem);
	process.exit(1);
}
