"""What can be put wrong in a clean report: one module per family of defects.

An injector takes a draft and gives defects, each of them a few edits of its text. A further family is a
further module here, with its function in ``INJECTORS``; the runner and the printout need no change.
"""

from accuracy.injectors import wrong_number

INJECTORS = (wrong_number.defects,)
