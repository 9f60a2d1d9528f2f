"""How the reader model is made from open treebanks; developers only, never imported at run time."""
