from __future__ import annotations

import numpy as np
import pytest

from game.engine.arithmetic import product

GENERATOR = np.random.default_rng(7)
TABLE = GENERATOR.normal(size=(37, 53)).astype(np.float32)
LANES = GENERATOR.normal(size=(53, 130)).astype(np.float32)


def test_a_product_is_the_sum_of_products():
    """
    Two rows of three coefficients and one lane give 1*4 + 2*5 + 3*6 = 32 and 4 - 6 = -2.
    """
    table = np.array([[1, 2, 3], [1, 0, -1]], dtype=np.float32)
    lanes = np.array([[4], [5], [6]], dtype=np.float32)

    assert [[32], [-2]] == product(table, lanes).tolist()


@pytest.mark.parametrize("width", [1, 2, 3, 15, 16, 17, 64, 100, 130])
@pytest.mark.parametrize("first", [0, 5])
def test_a_lane_has_the_same_bits_in_any_company(width, first):
    """
    The bits of a column do not depend on how many columns stand beside it.
    """
    alone = [product(TABLE, LANES[:, at : at + 1]).tobytes() for at in range(first, width)]
    block = product(TABLE, LANES[:, first:width])

    assert alone == [block[:, [at]].tobytes() for at in range(block.shape[1])]


@pytest.mark.parametrize("width", [1, 16, 20])
def test_a_product_is_contiguous_single_precision(width):
    """
    Whatever the width, the result is a C-ordered block of float32.
    """
    result = product(TABLE, np.ascontiguousarray(LANES[:, :width]))

    assert ((37, width), np.float32, True) == (
        result.shape,
        result.dtype,
        result.flags.c_contiguous,
    )


def test_a_table_without_rows_gives_no_rows():
    """
    A scenario without effects has empty tables, and their product is empty.
    """
    empty = np.zeros((0, 4), dtype=np.float32)

    assert (0, 3) == product(empty, np.ones((4, 3), dtype=np.float32)).shape
    assert [[0, 0]] == product(
        np.zeros((1, 0), dtype=np.float32), np.ones((0, 2), dtype=np.float32)
    ).tolist()
