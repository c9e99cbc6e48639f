// One thread of the pool that solves large models; the module starts itself in a worker.
import "detente/tensor-worker";
