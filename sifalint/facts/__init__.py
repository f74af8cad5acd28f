"""Facts about a document: read broadly here, judged strictly by rules.

Each module reads one kind of fact; ``document.once(read_…)`` computes it once and shares it.
"""
