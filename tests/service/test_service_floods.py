"""A flood of public complaints about one brand is seen while it runs in, and routes what comes next."""

CALL_OUT = {"text": "Please connect me with your manager.", "channel": "social", "brand": "Floodline"}


def teams(client, n, **changes):
    response = client.post("/v1/score", json={"messages": [CALL_OUT | changes] * n})
    return [result["route"]["team"] for result in response.json()["results"]]


def test_a_flood_reaches_the_press_office_and_other_brands_do_not_notice(client):
    assert set(teams(client, 10)) == {"supervisors"}
    assert teams(client, 60)[-1] == "press_office"
    assert teams(client, 1) == ["press_office"]
    assert teams(client, 1, brand="Calmwater") == ["supervisors"]
